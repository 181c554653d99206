// Plain JavaScript, so that every Node can say what it lacks.
if (!process.features.typescript) {
  console.error(`Node 22.18 or newer is needed, which runs TypeScript; this is Node ${process.versions.node}.`);
  process.exit(1);
}
await import("./src/main.ts");
