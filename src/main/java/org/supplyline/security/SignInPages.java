package org.supplyline.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, one's own account, and where the day begins. */
@Controller
class SignInPages {

    private final Users users;

    SignInPages(Users users) {
        this.users = users;
    }

    @GetMapping("/login")
    @OpenTo(Audience.EVERYONE)
    String login() {
        return "security/login";
    }

    @GetMapping("/")
    @OpenTo(Audience.USERS)
    String home(Authentication caller) {
        return "redirect:" + (caller.getPrincipal() instanceof SignedInUser user ? user.home() : "/stock");
    }

    @GetMapping("/account")
    @OpenTo(Audience.USERS)
    String account(Authentication caller, Model model) {
        model.addAttribute("mustChange", caller.getPrincipal() instanceof SignedInUser user && user.mustChange());
        model.addAttribute("shortest", Users.PASSWORD_MIN);
        return "security/account";
    }

    /** A new password ends all sessions of the account, this one too. */
    @PostMapping("/account")
    @OpenTo(Audience.USERS)
    String changePassword(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            Authentication caller,
            HttpServletRequest request,
            Model model) {
        Optional<String> fault = fault(caller.getName(), current, password, again);
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return account(caller, model);
        }
        users.changePassword(caller.getName(), password);
        request.getSession().invalidate();
        return "redirect:/login?changed";
    }

    private Optional<String> fault(String name, String current, String password, String again) {
        if (!users.isPassword(name, current)) {
            return Optional.of("current");
        }
        if (password.codePointCount(0, password.length()) < Users.PASSWORD_MIN
                || password.getBytes(StandardCharsets.UTF_8).length > Users.PASSWORD_MAX_BYTES) {
            return Optional.of("length");
        }
        if (password.equals(current)) {
            return Optional.of("same");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("again");
    }
}
