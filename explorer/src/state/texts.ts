import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Titled } from "../api/types.ts";

/** All texts of the graph; none while they aren't known. */
export const TextsContext = createContext<Titled[]>([]);

export const useTexts = (): Titled[] => useContext(TextsContext);
