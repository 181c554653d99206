import type { ComponentChildren } from "preact";
import { addressOf } from "../address.ts";
import type { Chain, Step, Titled } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import { Sign } from "./marks.tsx";
import { Quotation } from "./Quotation.tsx";

/** What a chain does to its last statement, as a sign and in words. It limits where none of its contradictions denies. */
export function Effect({ chain, children }: { chain: Chain; children?: ComponentChildren }) {
  const contradictions = chain.steps.filter(({ relation }) => relation.polarity === "CONTRADICTS");
  const limits = chain.polarity === "CONTRADICTS" && contradictions.every(({ relation }) => relation.limits);
  return (
    <>
      <Sign polarity={chain.polarity} limits={limits} />
      <span>
        {children}
        {t.chain.words(limits ? t.limits : t.verb[chain.polarity], contradictions.length, chain.length)}
        {way(chain)}
      </span>
    </>
  );
}

/** By way of which statements a chain leads, in words; nothing for a single step. */
function way(chain: Chain): string {
  const between = chain.nodes.slice(1, -1).map((node) => `“${node.title}”`);
  return between.length ? t.chain.way(between) : "";
}

/** A chain step by step, each step with its quotation or warrant. */
export function ChainInWords({ chain }: { chain: Chain }) {
  const [first, ...others] = chain.nodes;
  return (
    <ol class="chain">
      {first && <Stop node={first} />}
      {others.map((node, index) => (
        <Stop key={node.id} node={node} step={chain.steps[index]?.relation} from={chain.nodes[index]?.id} />
      ))}
    </ol>
  );
}

interface StopProps {
  node: Chain["nodes"][number];
  step?: Step | undefined;
  /** The statement that the step comes from. */
  from?: string | undefined;
}

/** The other premises of a linked argument, without which the one that the chain passes doesn’t count. */
function others(node: Chain["nodes"][number], from: string | undefined): Titled[] {
  if (!("linked" in node) || !node.linked) return [];
  return node.premises.edges.map((edge) => edge.node).filter(({ id }) => id !== from);
}

function Stop({ node, step, from }: StopProps) {
  const together = step?.polarity === "SUPPORTS" ? others(node, from) : [];
  return (
    <li>
      {step && (
        <span class="step">
          <Sign polarity={step.polarity} limits={step.limits} />
          <span>
            {step.limits ? t.limits : t.verb[step.polarity]}
            {step.strength !== null && <> ({t.chain.strength(short(step.strength))})</>}
            {together.length > 0 && <Together premises={together} />}
            {step.quote && <Quotation quote={step.quote} inline />}
            {!step.quote && step.warrant && <em>{t.statement.since(step.warrant)}</em>}
          </span>
        </span>
      )}
      <a href={addressOf(node.id)}>{node.title}</a>
    </li>
  );
}

function Together({ premises }: { premises: Titled[] }) {
  return (
    <>
      , {t.chain.together}{" "}
      {premises.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a href={addressOf(id)}>“{title}”</a>
        </span>
      ))}
    </>
  );
}

/** The weakest link of a chain, in words. */
export function WeakestLink({ chain }: { chain: Chain }) {
  const { weakestLink: link } = chain;
  const strength = link?.relation.strength ?? null;
  if (!link || strength === null || chain.length < 2) return null;
  return <p class="weakest">{t.chain.weakest(link.source.title, link.target.title, short(strength))}</p>;
}
