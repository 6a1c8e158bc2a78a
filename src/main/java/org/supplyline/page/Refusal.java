package org.supplyline.page;

/** Ends a request with a {@link Problem}; for controllers only, the layers below say no with values. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.status().value() + " " + problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
