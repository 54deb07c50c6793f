import { describe, expect, it } from "vitest";
import { networkOf, networksOf } from "../../../src/privacy/network.ts";

describe("the network of a request", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["2001:db8:0:1:aaaa::1", "2001:db8:0:1::/64"],
    ["2001:DB8:0:1::", "2001:db8:0:1::/64"],
    ["2001:0db8:0000:0001:ffff:ffff:ffff:ffff", "2001:db8:0:1::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::ffff:cb00:7107", "203.0.113.7"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    undefined,
    "",
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.1.1",
    "0.0.0.0",
    "256.1.1.1",
    "1.2.3",
    "1.2.3.4.5",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "fe80::1",
    "fd00::1",
    "fc00::1",
    "2001:db8::1::2",
    "sam@reader.example",
    "]:80/",
  ])("%s tells nobody apart, or is none", (address) => {
    expect(networkOf(address)).toBeNull();
  });

  it("beside a private one is still one", () => {
    expect(["172.15.0.1", "172.32.0.1", "192.169.0.1", "11.0.0.1"].map(networkOf)).toEqual([
      "172.15.0.1",
      "172.32.0.1",
      "192.169.0.1",
      "11.0.0.1",
    ]);
  });

  it("stands within wider ones, which a flood from many addresses has in common", () => {
    expect(networksOf("203.0.113.7")).toEqual(["203.0.113.0/24", "203.0.113.7"]);
    expect(networksOf("2001:db8:a:1ff::1")).toEqual([
      "2001:db8:a::/48",
      "2001:db8:a:100::/56",
      "2001:db8:a:1ff::/64",
    ]);
    expect(networksOf("10.0.0.1")).toEqual([]);
  });
});
