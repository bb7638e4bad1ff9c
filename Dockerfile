# syntax=docker/dockerfile:1
ARG NODE=node:24-slim

# Compiles the program, with its packages, and the knowledge to dist/.
FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: there is no knowledge yet for npm to prepare.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY src ./src
COPY commands ./commands
COPY scripts/build.ts ./scripts/
COPY scripts/build ./scripts/build
COPY knowledge ./knowledge
RUN npm run build

# The packages that stay outside the compiled program, and nothing for developing it.
FROM ${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE}
# Stack traces in the log name the lines of the TypeScript files.
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY knowledge ./knowledge
USER node
EXPOSE 3000
# The prompt, which opens where no token is set, has no HTTP server and is never healthy.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((response) => process.exit(response.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
