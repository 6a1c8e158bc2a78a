package org.supplyline.dispatch.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.Trips;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** Trips for programs. */
@RestController
@RequestMapping("/api/trips")
@OpenTo(Audience.USERS)
class HandTripController {

    private final HandTripRequests requests;
    private final Trips trips;
    private final JsonMapper json;
    private final Clock clock;

    HandTripController(HandTripRequests requests, Trips trips, JsonMapper json, Clock clock) {
        this.requests = requests;
        this.trips = trips;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What shall ride.
     *
     * @param vehicle place code
     * @param departs now if absent
     * @param orders codes, in the order of the stops
     * @param coolBoxes whether cool boxes ride along; no if absent
     */
    record Wanted(
            @Nullable String vehicle,
            @Nullable Instant departs,
            @Nullable List<String> orders,
            @Nullable Boolean coolBoxes) {}

    @GetMapping("/{code}")
    ApprovedTrip show(@PathVariable String code) {
        return trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    @PostMapping
    @OpenTo(rights = Right.DISPATCH)
    ResponseEntity<String> make(@RequestBody byte[] body, HttpServletRequest request) {
        Wanted said = JsonBody.read(json, body, Wanted.class);
        HandTrips.Wanted wanted = new HandTrips.Wanted(
                Objects.requireNonNullElse(said.vehicle(), ""),
                requests.checked(Objects.requireNonNullElseGet(said.departs(), clock::instant)),
                HandTripRequests.checked(Objects.requireNonNullElse(said.orders(), List.of())),
                Boolean.TRUE.equals(said.coolBoxes()));
        boolean chinese = Language.of(request).isChinese();
        return requests.make(IdempotencyKey.ofBody(request, body), wanted, chinese, this::created)
                .toProgram();
    }

    private KeyedAnswer created(ApprovedTrip trip) {
        return new KeyedAnswer(HttpStatus.CREATED.value(), json.writeValueAsString(trip));
    }
}
