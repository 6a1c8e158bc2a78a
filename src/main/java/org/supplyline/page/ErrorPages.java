package org.supplyline.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what fails outside the controllers: in a filter, or in the servlet container. */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemAdvice advice;

    ErrorPages(ProblemAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ProblemAdvice.ofStatus(status)
                : Problem.NOT_FOUND;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return advice.answer(problem, new FailedRequest(request, path), response);
    }

    /** The request as it was before the container turned to the error page. */
    private static final class FailedRequest extends HttpServletRequestWrapper {

        private final String path;

        FailedRequest(HttpServletRequest request, @Nullable Object path) {
            super(request);
            this.path = path == null ? request.getRequestURI() : path.toString();
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}
