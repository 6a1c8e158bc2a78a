package org.supplyline.handheld;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.supplyline.device.Enrolment;
import org.supplyline.node.LanAddress;

/**
 * What a new handheld opens once: the scanning page with its identity behind {@code #}.
 *
 * @param host under which the device finds this machine
 * @param network the machine's name of the network; empty if the host is the one that the caller used
 * @param address the whole link
 * @param qr the same as a picture
 */
record DeviceLink(String host, String network, String address, QrPicture qr) {

    /** The link under the host that the caller used; if that means this machine alone, one for each address in a network. */
    static List<DeviceLink> of(HttpServletRequest request, Enrolment enrolment, List<LanAddress> networks) {
        String here = request.getServerName();
        if (isLocal(here) && !networks.isEmpty()) {
            return networks.stream()
                    .map(lan -> link(request, enrolment, lan.host(), lan.network()))
                    .toList();
        }
        return List.of(link(request, enrolment, here, ""));
    }

    private static DeviceLink link(HttpServletRequest request, Enrolment enrolment, String host, String network) {
        String page = ServletUriComponentsBuilder.fromContextPath(request)
                .host(host)
                .path("/scan")
                .build()
                .toUriString();
        String address = page + "#device=" + encode(enrolment.device()) + "&token=" + encode(enrolment.token());
        return new DeviceLink(host, network, address, QrPicture.of(address));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Another device cannot open an address that means this machine. */
    public boolean isLocal() {
        return isLocal(host);
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
