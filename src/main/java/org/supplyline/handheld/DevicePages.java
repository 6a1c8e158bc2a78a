package org.supplyline.handheld;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.device.Enrolment;
import org.supplyline.device.ReadPoint;
import org.supplyline.device.SerialReaders;
import org.supplyline.node.LanAddress;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/**
 * The scanners of the node. A new handheld reads its token from a QR code that is shown once; the token stands in the
 * address behind {@code #}, which browsers send to nobody.
 */
@Controller
@OpenTo(rights = Right.ADMINISTER)
class DevicePages {

    private static final int MAX_NAME = 80;

    /** What a reader that is fixed to a door or a dock can stand for. */
    private static final List<String> SERIAL_STEPS = List.of("receiving", "storing", "picking", "loading", "unloading");

    private final Devices devices;
    private final SerialReaders readers;
    private final Places places;

    /** Whether the pages can be opened from this machine alone. */
    private final boolean onlyHere;

    DevicePages(Devices devices, SerialReaders readers, Places places, ServerProperties server) {
        this.devices = devices;
        this.readers = readers;
        this.places = places;
        InetAddress address = server.getAddress();
        this.onlyHere = address != null && address.isLoopbackAddress();
    }

    @GetMapping("/devices")
    String list(Model model) {
        model.addAttribute("devices", devices.list());
        model.addAttribute("depots", places.all(PlaceKind.DEPOT));
        model.addAttribute("steps", SERIAL_STEPS);
        model.addAttribute("onlyHere", onlyHere);
        return "handheld/devices";
    }

    /** Not keyed: a second device that nobody uses does no harm, a token kept for a repeated answer would. */
    @PostMapping("/devices")
    String enrol(@RequestParam String name, @RequestParam String depot, HttpServletRequest request, Model model) {
        String called = checked(name, depot);
        Enrolment enrolment = devices.enrol(called, DeviceKind.HANDHELD, depot, null);
        model.addAttribute("links", DeviceLink.of(request, enrolment, LanAddress.all()));
        model.addAttribute("enrolled", called);
        return list(model);
    }

    /** A reader on a serial line of this machine needs no token: its driver runs inside the node. */
    @PostMapping("/devices/serial")
    String enrolSerial(
            @RequestParam String name,
            @RequestParam String depot,
            @RequestParam String port,
            @RequestParam int baud,
            @RequestParam String step) {
        String called = checked(name, depot);
        try {
            devices.enrol(called, DeviceKind.SERIAL, depot, new ReadPoint(port.strip(), baud, step, null));
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "device-port").refusal();
        }
        readers.refresh();
        return "redirect:/devices?done";
    }

    private String checked(String name, String depot) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > MAX_NAME) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "device-name").refusal();
        }
        if (places.find(depot).filter(p -> p.kind() == PlaceKind.DEPOT).isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "device-depot", depot).refusal();
        }
        return called;
    }

    @PostMapping("/devices/{id}/revoke")
    String revoke(@PathVariable String id) {
        if (!devices.revoke(id)) {
            throw Problem.NOT_FOUND.refusal();
        }
        readers.refresh();
        return "redirect:/devices?done";
    }
}
