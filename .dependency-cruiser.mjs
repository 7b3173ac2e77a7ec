// Cycles only: the rooms and the packages have guards of their own in packages/tools/src/guards.
// By hand: npx depcruise --config .dependency-cruiser.mjs packages
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'two files that need each other are one thing, or share a third: move the shared part down',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    includeOnly: '^packages/[^/]+/src/',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['paceline-source', 'import', 'types', 'default'],
    },
  },
};
