package org.supplyline.node;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address under which other devices of the same network can find this machine.
 *
 * @param host a private IPv4 address (RFC 1918), as handhelds and people take it
 * @param network the system's name of the interface
 */
public record LanAddress(String host, String network) {

    /** More than a person wants to choose from. */
    private static final int LIMIT = 6;

    /** Bridges to containers and virtual machines; no handheld is on them. */
    private static final Pattern INSIDE = Pattern.compile("(docker|br-|veth|virbr|vmnet|lxc|cni|podman).*");

    private static final Comparator<LanAddress> LIKELY_FIRST = Comparator.comparing(
                    (LanAddress address) -> INSIDE.matcher(address.network()).matches())
            .thenComparing(LanAddress::network)
            .thenComparing(LanAddress::host);

    /** The machine's addresses now, the likeliest first; empty without a network. */
    public static List<LanAddress> all() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(LanAddress::of)
                    .sorted(LIKELY_FIRST)
                    .limit(LIMIT)
                    .toList();
        } catch (SocketException noNetwork) {
            return List.of();
        }
    }

    private static Stream<LanAddress> of(NetworkInterface network) {
        return network.inetAddresses()
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(InetAddress::getHostAddress)
                .map(host -> new LanAddress(host, network.getName()));
    }
}
