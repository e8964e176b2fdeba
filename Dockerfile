# The middleware alone: no sandbox, no build tools, no root.
FROM node:26-slim AS packages
WORKDIR /treaty
# npm checks the lock file against every workspace, so each one shows its package.json.
COPY package.json package-lock.json ./
COPY contract/package.json contract/
COPY middleware/package.json middleware/
COPY simulators/package.json simulators/
COPY sandbox/package.json sandbox/
COPY verify-org/package.json verify-org/
COPY sf-plugin/package.json sf-plugin/
COPY test/package.json test/
COPY benchmarks/package.json benchmarks/
RUN npm ci --omit=dev --ignore-scripts -w middleware

FROM node:26-slim
ENV NODE_ENV=production TREATY_HOST=0.0.0.0 TREATY_PORT=4000
WORKDIR /treaty
COPY --from=packages /treaty ./
COPY contract contract
COPY middleware middleware
COPY definitions definitions
USER node
EXPOSE 4001
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4001/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "middleware/src/main.ts"]
