/**
 * Where deliveries really go: a partner registers the endpoint of production and receives on the own machine. The keys
 * are beginnings of endpoints; the longest one that fits counts.
 */
export type UrlMap = Readonly<Record<string, string>>;

export function deliversTo(endpoint: string, map: UrlMap): string {
  const [prefix, target] = Object.entries(map)
    .filter(([start]) => endpoint.startsWith(start))
    .reduce<readonly [string, string]>(
      (best, entry) => (entry[0].length > best[0].length ? entry : best),
      ['', ''],
    );
  return `${target}${endpoint.slice(prefix.length)}`;
}

export function urlMapOf({ url_map }: { readonly url_map: string }): UrlMap {
  return JSON.parse(url_map) as UrlMap;
}
