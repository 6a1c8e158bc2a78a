package org.supplyline.dispatch.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.supplyline.device.Device;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.Colleagues;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /tasks}: what is to be done, who does it, and how far it is; on a desk and on a phone. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH})
class TaskPages {

    private static final int ROWS = 24;

    private final Tasks tasks;
    private final TaskStore store;
    private final TaskWords words;
    private final TaskRequests requests;
    private final Places places;
    private final Devices devices;
    private final Colleagues colleagues;

    TaskPages(
            Tasks tasks,
            TaskStore store,
            TaskWords words,
            TaskRequests requests,
            Places places,
            Devices devices,
            Colleagues colleagues) {
        this.tasks = tasks;
        this.store = store;
        this.words = words;
        this.requests = requests;
        this.places = places;
        this.devices = devices;
        this.colleagues = colleagues;
    }

    /** Somebody or some handheld that work can be given to. */
    record Choice(String holder, String name) {}

    @GetMapping("/tasks")
    @OpenTo(Audience.USERS)
    String list(
            @RequestParam(defaultValue = "") String depot,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "todo") String state,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Authentication caller,
            Model model) {
        TaskFilter filter = TaskFilter.of(depot, kind, state);
        Holder reader = Holder.user(caller.getName());
        int pages = (int) Math.max(1, (store.count(filter, reader) + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        boolean chinese = Language.of(request).isChinese();
        model.addAttribute("rows", words.rows(store.page(filter, reader, number * ROWS, ROWS), reader, chinese));
        model.addAttribute("filter", filter);
        model.addAttribute("states", TaskFilter.STATES);
        model.addAttribute("kinds", TaskKind.values());
        model.addAttribute("depots", places.all(PlaceKind.DEPOT));
        model.addAttribute("mine", store.count(new TaskFilter(null, null, "mine"), reader));
        model.addAttribute("people", people(caller.getName()));
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        model.addAttribute("here", here(filter));
        return "dispatch/tasks";
    }

    @GetMapping("/tasks/{id}")
    @OpenTo(Audience.USERS)
    String show(@PathVariable long id, HttpServletRequest request, Authentication caller, Model model) {
        Task task = tasks.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        boolean chinese = Language.of(request).isChinese();
        Holder holder = task.holder();
        model.addAttribute(
                "row",
                words.rows(List.of(task), Holder.user(caller.getName()), chinese)
                        .get(0));
        model.addAttribute("task", task);
        model.addAttribute("orders", words.orders(task));
        model.addAttribute("lines", words.lines(task, chinese));
        model.addAttribute(
                "changes", store.changes(id).stream().map(words::change).toList());
        model.addAttribute("seen", holder == null ? "" : holder.text());
        model.addAttribute("offline", holder != null && holder.isDevice());
        List<Choice> receivers = new ArrayList<>(people(""));
        receivers.addAll(handhelds(task.depot()));
        receivers.removeIf(choice -> holder != null && choice.holder().equals(holder.text()));
        model.addAttribute("receivers", receivers);
        model.addAttribute("dispatches", TaskRequests.user(caller).dispatches());
        return "dispatch/task";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable long id, HttpServletRequest request, Authentication caller) {
        return requests.form(request, "/tasks/" + id + "?done", () -> tasks.claim(id, TaskRequests.user(caller)));
    }

    @PostMapping("/tasks/{id}/release")
    String release(
            @PathVariable long id, @ModelAttribute ChangeForm form, HttpServletRequest request, Authentication caller) {
        String reason = form.checked().why();
        return requests.form(
                request, "/tasks/" + id + "?done", () -> tasks.release(id, TaskRequests.user(caller), reason));
    }

    @PostMapping("/tasks/{id}/hand-over")
    String handOver(
            @PathVariable long id, @ModelAttribute ChangeForm form, HttpServletRequest request, Authentication caller) {
        String reason = form.checked().why();
        Holder to = TaskRequests.holder(form.to());
        Holder seen = form.seen() == null || form.seen().isEmpty() ? null : TaskRequests.holder(form.seen());
        return requests.form(
                request,
                "/tasks/" + id + "?done",
                () -> tasks.handOver(id, seen, to, TaskRequests.user(caller), reason));
    }

    /** At the change of shift: all that one has goes to another. */
    @PostMapping("/tasks/hand-over")
    String handOverAll(@RequestParam String to, HttpServletRequest request, Authentication caller) {
        Holder receiver = TaskRequests.holder(to);
        return requests.answeredForm(request, "/tasks?done", () -> {
            if (tasks.handOverAll(receiver, TaskRequests.user(caller)).isEmpty()) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "task-no-receiver").refusal();
            }
        });
    }

    private static String here(TaskFilter filter) {
        return UriComponentsBuilder.fromPath("/tasks")
                .queryParam("state", filter.state())
                .queryParam("kind", filter.kindOrAll())
                .queryParam("depot", filter.depotOrAll())
                .encode()
                .toUriString();
    }

    private List<Choice> people(String without) {
        return colleagues.holding(Right.RECEIVE, Right.CHECK, Right.DISPATCH).stream()
                .filter(name -> !name.equals(without))
                .map(name -> new Choice(Holder.user(name).text(), name))
                .toList();
    }

    private List<Choice> handhelds(String depot) {
        return devices.list().stream()
                .filter(device -> device.kind() != DeviceKind.SERIAL && device.revokedAt() == null)
                .filter(device -> device.depot().equals(depot))
                .map(Device::id)
                .map(id -> new Choice(Holder.device(id).text(), words.holder(Holder.device(id))))
                .toList();
    }
}
