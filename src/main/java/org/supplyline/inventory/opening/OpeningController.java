package org.supplyline.inventory.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import org.supplyline.sheet.CellFault;
import org.supplyline.sheet.ListReview;
import org.supplyline.sheet.ListedRow;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/opening}: opening stock from programs, with the columns of the lists as members. */
@RestController
@OpenTo(rights = Right.RECEIVE)
class OpeningController {

    private static final int MAX_LINES = 500;
    private static final int MAX_ROWS = 500;

    private final OpeningStock stock;
    private final OpeningRequests requests;
    private final OpeningStore store;
    private final ListReview review;
    private final Places places;
    private final JsonMapper json;

    OpeningController(
            OpeningStock stock,
            OpeningRequests requests,
            OpeningStore store,
            ListReview review,
            Places places,
            JsonMapper json) {
        this.stock = stock;
        this.requests = requests;
        this.store = store;
        this.review = review;
        this.places = places;
        this.json = json;
    }

    /**
     * What is told.
     *
     * @param lines each with the columns of a list: item, quantity, unit, place, fund …
     * @param confirmed whether a person has looked at what seems doubtful
     */
    record Told(
            @Nullable List<Map<String, String>> lines,
            @Nullable Boolean confirmed) {}

    @GetMapping("/api/opening")
    List<OpeningStore.Booked> booked(@RequestParam(defaultValue = "0") int offset) {
        return store.newest(places.fixed(PlaceKind.OPENING).toString(), MAX_ROWS, Math.max(offset, 0));
    }

    /** All lines or none; 422 names the wrong cells. */
    @PostMapping("/api/opening")
    ResponseEntity<String> book(@RequestBody byte[] body, HttpServletRequest request) {
        Told told = JsonBody.read(json, body, Told.class);
        List<ListedRow> rows = rows(told);
        try {
            KeyedAnswer answer = requests.once(
                    IdempotencyKey.ofBody(request, body),
                    rows,
                    Boolean.TRUE.equals(told.confirmed()),
                    booked -> new KeyedAnswer(
                            201,
                            json.createObjectNode()
                                    .put("id", booked.first().toString())
                                    .put("records", booked.count())
                                    .toString()));
            return answer.toProgram();
        } catch (DoubtfulLines doubtful) {
            List<Problem.Fault> faults = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                for (CellFault fault : doubtful.rows().get(i).faults()) {
                    String code = fault.key().substring(fault.key().lastIndexOf('.') + 1);
                    faults.add(new Problem.Fault("/lines/" + i + "/" + fault.column(), code));
                }
            }
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "opening-faults", faults.size())
                    .withFaults(faults)
                    .refusal();
        }
    }

    @PostMapping("/api/opening/import")
    ListReview.Counts take(HttpServletRequest request, @RequestParam String name, Principal user) throws IOException {
        return review.take(stock, request, name, user.getName());
    }

    @GetMapping("/api/opening/import/{sha256}")
    ListReview.Counts counts(@PathVariable String sha256) {
        return review.counts(stock, sha256);
    }

    private static List<ListedRow> rows(Told told) {
        List<Map<String, String>> lines = Objects.requireNonNullElse(told.lines(), List.of());
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "opening-lines", MAX_LINES)
                    .refusal();
        }
        List<ListedRow> rows = new ArrayList<>();
        lines.forEach(cells -> rows.add(OpeningForm.row(rows.size() + 1, cells)));
        return rows;
    }
}
