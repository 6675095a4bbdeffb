// What the service worker does with a request.

export type Route = "network" | "asset" | "page";

export interface RequestFacts {
  method: string;
  url: string;
  scope: string; // ends in "/"
  isPage: boolean; // a navigation
}

/** `network`: the worker stays out of it; `asset`: named by its content, so what is kept is right for ever;
    `page`: fresh where there is a network, else as last read. */
export function routeOf({ method, url, scope, isPage }: RequestFacts): Route {
  if (method !== "GET" || !url.startsWith(scope)) return "network";
  const path = url.slice(scope.length);
  if (/^(api|_watch)(\/|\?|$)/.test(path)) return "network";
  if (path.startsWith("assets/")) return "asset";
  if (isPage || /\.(svg|png|jpe?g|webp|avif|gif)$/.test(path)) return "page";
  return "network";
}
