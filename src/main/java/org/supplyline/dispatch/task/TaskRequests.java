package org.supplyline.dispatch.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** Changes tasks as pages, programs and handhelds ask for it, each request once. */
@Component
class TaskRequests {

    private final IdempotencyKeys keys;
    private final TaskProgress progress;
    private final TaskWords words;
    private final JsonMapper json;

    TaskRequests(IdempotencyKeys keys, TaskProgress progress, TaskWords words, JsonMapper json) {
        this.keys = keys;
        this.progress = progress;
        this.words = words;
        this.json = json;
    }

    /** What a program says of a change. */
    record Asked(
            @Nullable String to,
            @Nullable String holder,
            @Nullable String reason) {

        static final Asked NOTHING = new Asked(null, null, null);

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    static Actor user(Authentication caller) {
        boolean dispatches = caller.getAuthorities().stream()
                .anyMatch(right -> Right.DISPATCH.authority().equals(right.getAuthority()));
        return new Actor(Holder.user(caller.getName()), dispatches);
    }

    /** Leads the form's sender on to the path. */
    String form(HttpServletRequest request, String path, Supplier<Optional<Tasks.Changed>> work) {
        return answeredForm(request, path, () -> demand(work.get()));
    }

    String answeredForm(HttpServletRequest request, String path, Runnable work) {
        KeyedAnswer answer = keys.once(IdempotencyKey.ofForm(request), () -> {
            work.run();
            return new KeyedAnswer(303, path);
        });
        return "redirect:" + answer.body();
    }

    /** Answers with the task as it is now. */
    ResponseEntity<String> program(HttpServletRequest request, byte[] body, Supplier<Optional<Tasks.Changed>> work) {
        return answered(request, body, () -> {
            Task task = demand(work.get());
            return text(TaskAnswer.of(task, progress.of(List.of(task)).getOrDefault(task.id(), Progress.NONE)));
        });
    }

    String text(Object answer) {
        return json.writeValueAsString(answer);
    }

    ResponseEntity<String> answered(HttpServletRequest request, byte[] body, Supplier<String> work) {
        KeyedAnswer answer = keys.once(IdempotencyKey.ofBody(request, body), () -> new KeyedAnswer(200, work.get()));
        return answer.toProgram();
    }

    /** The body of a program's request; an empty one says nothing. */
    Asked read(byte[] body) {
        if (body.length == 0) {
            return Asked.NOTHING;
        }
        return checked(JsonBody.read(json, body, Asked.class));
    }

    static Asked checked(Asked asked) {
        if (asked.why().strip().length() > TaskChange.MAX_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "task-reason-long", TaskChange.MAX_REASON)
                    .refusal();
        }
        return asked;
    }

    /** Reads whom something goes to, or who had it. */
    static Holder holder(@Nullable String text) {
        return Holder.parse(Objects.requireNonNullElse(text, ""))
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "task-no-receiver").refusal());
    }

    private Task demand(Optional<Tasks.Changed> changed) {
        return changed.orElseThrow(Problem.NOT_FOUND::refusal).match(Tasks.Changed.Done::task, refused -> {
            throw problem(refused).refusal();
        });
    }

    private Problem problem(Tasks.Changed.Refused refused) {
        String who = words.holder(refused.task().holder());
        return switch (refused.why()) {
            case TAKEN -> Problem.of(HttpStatus.CONFLICT, "task-taken", who);
            case FREE -> Problem.of(HttpStatus.CONFLICT, "task-free");
            case CLOSED -> Problem.of(HttpStatus.CONFLICT, "task-closed");
            case NOT_YOURS -> Problem.of(HttpStatus.FORBIDDEN, "task-not-yours", who.isEmpty() ? "–" : who);
            case REASON -> Problem.of(HttpStatus.BAD_REQUEST, "task-reason", who);
            case NO_RECEIVER -> Problem.of(HttpStatus.BAD_REQUEST, "task-no-receiver");
            case OTHER_DEPOT -> Problem.of(HttpStatus.CONFLICT, "task-other-depot");
        };
    }
}
