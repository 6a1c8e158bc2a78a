package org.supplyline.handheld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.supplyline.device.Enrolment;
import org.supplyline.node.LanAddress;

class DeviceLinkTest {

    private static final Enrolment DEVICE = new Enrolment("cz-d7", "to+ken", 1);
    private static final List<LanAddress> NETWORKS =
            List.of(new LanAddress("192.168.3.8", "eth0"), new LanAddress("10.4.0.2", "wlan0"));

    @Test
    void anAddressThatMeansThisMachineBecomesTheOnesOfItsNetworks() {
        assertThat(DeviceLink.of(asked("localhost"), DEVICE, NETWORKS))
                .extracting(DeviceLink::address)
                .containsExactly(
                        "http://192.168.3.8:8080/scan#device=cz-d7&token=to%2Bken",
                        "http://10.4.0.2:8080/scan#device=cz-d7&token=to%2Bken");
        assertThat(DeviceLink.of(asked("127.0.0.1"), DEVICE, NETWORKS))
                .noneMatch(DeviceLink::isLocal)
                .hasSize(2);
    }

    @Test
    void whoCameThroughTheNetworkGetsTheNameThatWorkedForThem() {
        assertThat(DeviceLink.of(asked("depot.example"), DEVICE, NETWORKS))
                .extracting(DeviceLink::address)
                .containsExactly("http://depot.example:8080/scan#device=cz-d7&token=to%2Bken");
    }

    @Test
    void withoutANetworkTheLinkIsThisMachinesAndSaysSo() {
        List<DeviceLink> links = DeviceLink.of(asked("localhost"), DEVICE, List.of());
        assertThat(links).hasSize(1).allMatch(DeviceLink::isLocal);
    }

    private static MockHttpServletRequest asked(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/devices");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
