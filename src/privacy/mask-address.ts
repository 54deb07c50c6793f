/** An address shown in part: enough to see a slip, too little for who looks over a shoulder. `n•••@gmail.com` */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${[...address][0] ?? ""}•••${address.slice(at)}`;
}
