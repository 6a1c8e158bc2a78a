package org.supplyline.device;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Devices for programs: enrolment and epochs (DESIGN section 6). */
@RestController
@RequestMapping("/api/devices")
class DeviceController {

    private static final int MAX_NAME = 80;

    private final Devices devices;
    private final Places places;

    DeviceController(Devices devices, Places places) {
        this.devices = devices;
        this.places = places;
    }

    /** What a new device is asked for. */
    record EnrolmentRequest(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String depot) {}

    /** What a new device is told. */
    record EnrolmentAnswer(String device, String token, long epoch, int firstSeq) {}

    /** Why a new epoch is asked for. */
    record EpochRequest(@Nullable String reason) {}

    /** The new epoch. */
    record EpochAnswer(long epoch, int firstSeq) {}

    @PostMapping
    @OpenTo(rights = Right.ADMINISTER)
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentAnswer enrol(@RequestBody EnrolmentRequest request) {
        String name = request.name() == null ? "" : request.name().strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "device-name").refusal();
        }
        String depot = request.depot() == null ? "" : request.depot();
        if (places.find(depot).filter(place -> place.kind() == PlaceKind.DEPOT).isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "device-depot", depot).refusal();
        }
        Enrolment enrolment = devices.enrol(name, kind(request.kind()), depot, null);
        return new EnrolmentAnswer(enrolment.device(), enrolment.token(), enrolment.epoch(), 1);
    }

    @PostMapping("/{device}/epochs")
    @OpenTo(value = Audience.DEVICES, rights = Right.ADMINISTER)
    @ResponseStatus(HttpStatus.CREATED)
    EpochAnswer issueEpoch(@PathVariable String device, @RequestBody EpochRequest request) {
        if (devices.find(device).isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        EpochReason reason = EpochReason.STORAGE_LOST.word().equals(request.reason())
                ? EpochReason.STORAGE_LOST
                : EpochReason.ENROLLED;
        if (!reason.word().equals(request.reason())) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "epoch-reason").refusal();
        }
        return new EpochAnswer(devices.issueEpoch(device, reason), 1);
    }

    /** A serial reader is set up with its port on the devices page, not by programs. */
    private static DeviceKind kind(@Nullable String word) {
        if (DeviceKind.HANDHELD.word().equals(word)) {
            return DeviceKind.HANDHELD;
        }
        if (DeviceKind.SIMULATED.word().equals(word)) {
            return DeviceKind.SIMULATED;
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "device-kind").refusal();
    }
}
