package org.supplyline.security;

import java.security.Principal;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.page.Problem;

/** The administrator's list of accounts. A new password is shown once, on the answer to the request that made it. */
@Controller
@OpenTo(rights = Right.ADMINISTER)
class UserPages {

    private final Users users;

    UserPages(Users users) {
        this.users = users;
    }

    @GetMapping("/users")
    String list(Model model) {
        model.addAttribute("users", users.all());
        model.addAttribute("roles", Role.values());
        return "security/users";
    }

    @PostMapping("/users")
    String create(@RequestParam String name, @RequestParam(defaultValue = "") Set<Role> roles, Model model) {
        String asked = name.strip();
        if (asked.length() < UserAccount.NAME_MIN || asked.length() > UserAccount.NAME_MAX) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "user-name", UserAccount.NAME_MIN, UserAccount.NAME_MAX)
                    .refusal();
        }
        String password = users.newPassword();
        if (!users.create(asked, password, roles, true)) {
            throw Problem.of(HttpStatus.CONFLICT, "user-exists", asked).refusal();
        }
        return shown(asked, password, model);
    }

    @PostMapping("/users/{name}/password")
    String resetPassword(@PathVariable String name, Model model) {
        String password = users.newPassword();
        if (!users.resetPassword(name, password)) {
            throw Problem.NOT_FOUND.refusal();
        }
        return shown(name, password, model);
    }

    /** Nobody takes away their own right to administer: a node always keeps somebody who can. */
    @PostMapping("/users/{name}/access")
    String setAccess(
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "false") boolean enabled,
            Principal caller) {
        if (name.equals(caller.getName()) && !(enabled && roles.contains(Role.ADMIN))) {
            throw Problem.of(HttpStatus.CONFLICT, "own-access").refusal();
        }
        if (!users.setAccess(name, roles, enabled, caller.getName())) {
            throw Problem.NOT_FOUND.refusal();
        }
        return "redirect:/users?done";
    }

    private String shown(String name, String password, Model model) {
        model.addAttribute("shownName", name);
        model.addAttribute("shownPassword", password);
        return list(model);
    }
}
