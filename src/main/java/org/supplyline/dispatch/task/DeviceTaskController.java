package org.supplyline.dispatch.task;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Tasks for handhelds: what they have, what they can take, and all that they need to work on it without a network. */
@RestController
@RequestMapping("/api/devices/{device}/tasks")
class DeviceTaskController {

    private final Tasks tasks;
    private final DeviceTasks lists;
    private final Devices devices;
    private final TaskRequests requests;

    DeviceTaskController(Tasks tasks, DeviceTasks lists, Devices devices, TaskRequests requests) {
        this.tasks = tasks;
        this.lists = lists;
        this.devices = devices;
        this.requests = requests;
    }

    @GetMapping
    @OpenTo(value = Audience.DEVICES, rights = Right.ADMINISTER)
    ResponseEntity<String> list(@PathVariable String device) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(lists.of(known(device)).toString());
    }

    @PostMapping("/{task}/claim")
    @OpenTo(Audience.DEVICES)
    ResponseEntity<String> claim(
            @PathVariable String device,
            @PathVariable long task,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        Actor actor = actor(device);
        return requests.program(request, body == null ? new byte[0] : body, () -> tasks.claim(task, actor));
    }

    @PostMapping("/{task}/release")
    @OpenTo(Audience.DEVICES)
    ResponseEntity<String> release(
            @PathVariable String device,
            @PathVariable long task,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        Actor actor = actor(device);
        return requests.program(request, body == null ? new byte[0] : body, () -> tasks.release(task, actor, ""));
    }

    private Actor actor(String device) {
        return new Actor(Holder.device(known(device).id()), false);
    }

    private Device known(String device) {
        return devices.find(device).orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
