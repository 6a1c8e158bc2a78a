package org.supplyline.security;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supplyline.page.Problem;
import org.supplyline.page.Problems;

/**
 * {@code /problems/CODE}, where the {@code type} of a problem document leads (RFC 9457, section 3.1.1): what it means and
 * what to do. Open to everybody, for whoever meets a problem may have no account here.
 */
@Controller
class ProblemPages {

    private final Problems problems;

    ProblemPages(Problems problems) {
        this.problems = problems;
    }

    @GetMapping("/problems/{code:[a-z][a-z0-9-]{0,63}}")
    @OpenTo(Audience.EVERYONE)
    String explain(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("explained", problems.explain(code, locale).orElseThrow(() -> Problem.NOT_FOUND.refusal()));
        return "problem";
    }
}
