package org.supplyline.dispatch.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Tasks for programs that people use. */
@RestController
@RequestMapping("/api/tasks")
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH})
class TaskController {

    private static final int ROWS = 100;

    private final Tasks tasks;
    private final TaskStore store;
    private final TaskProgress progress;
    private final TaskRequests requests;

    TaskController(Tasks tasks, TaskStore store, TaskProgress progress, TaskRequests requests) {
        this.tasks = tasks;
        this.store = store;
        this.progress = progress;
        this.requests = requests;
    }

    /** A page of tasks, numbered from 0. */
    record Page(List<TaskAnswer> tasks, int page, long count) {}

    /** How many tasks went to the other. */
    record HandedOver(int tasks) {}

    @GetMapping
    @OpenTo(Audience.USERS)
    Page list(
            @RequestParam(defaultValue = "") String depot,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "todo") String state,
            @RequestParam(defaultValue = "0") int page,
            Authentication caller) {
        TaskFilter filter = TaskFilter.of(depot, kind, state);
        Holder reader = Holder.user(caller.getName());
        int number = Math.max(0, Math.min(page, 1_000_000));
        List<Task> found = store.page(filter, reader, number * ROWS, ROWS);
        Map<Long, Progress> how = progress.of(found);
        return new Page(
                found.stream()
                        .map(task -> TaskAnswer.of(task, how.getOrDefault(task.id(), Progress.NONE)))
                        .toList(),
                number,
                store.count(filter, reader));
    }

    @GetMapping("/{id}")
    @OpenTo(Audience.USERS)
    TaskAnswer show(@PathVariable long id) {
        Task task = tasks.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        return TaskAnswer.of(task, progress.of(List.of(task)).getOrDefault(id, Progress.NONE));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<String> claim(
            @PathVariable long id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request,
            Authentication caller) {
        return requests.program(request, bytes(body), () -> tasks.claim(id, TaskRequests.user(caller)));
    }

    @PostMapping("/{id}/release")
    ResponseEntity<String> release(
            @PathVariable long id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request,
            Authentication caller) {
        TaskRequests.Asked asked = requests.read(bytes(body));
        return requests.program(request, bytes(body), () -> tasks.release(id, TaskRequests.user(caller), asked.why()));
    }

    /** {@code {"to":"user:li"|"device:cz-d1", "holder":who has it, absent for nobody, "reason"}}. */
    @PostMapping("/{id}/hand-over")
    ResponseEntity<String> handOver(
            @PathVariable long id, @RequestBody byte[] body, HttpServletRequest request, Authentication caller) {
        TaskRequests.Asked asked = requests.read(body);
        Holder to = TaskRequests.holder(asked.to());
        Holder seen = asked.holder() == null ? null : TaskRequests.holder(asked.holder());
        return requests.program(
                request, body, () -> tasks.handOver(id, seen, to, TaskRequests.user(caller), asked.why()));
    }

    /** Everything that the caller has goes to one person. */
    @PostMapping("/hand-over")
    ResponseEntity<String> handOverAll(@RequestBody byte[] body, HttpServletRequest request, Authentication caller) {
        Holder to = TaskRequests.holder(requests.read(body).to());
        return requests.answered(
                request,
                body,
                () -> tasks.handOverAll(to, TaskRequests.user(caller))
                        .map(HandedOver::new)
                        .map(requests::text)
                        .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "task-no-receiver")
                                .refusal()));
    }

    private static byte[] bytes(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
