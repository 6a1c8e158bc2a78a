package org.supplyline.routing.kernel;

/** Who looks on while a kernel searches, and may stop it. */
public interface KernelWatch {

    /** Asked every few hundred iterations. */
    boolean stopRequested();

    /** Called from a kernel's thread when all kernels together have a better plan. */
    void improved(RoutePlan best, long iteration);

    /** Looks away. */
    KernelWatch NONE = new KernelWatch() {
        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void improved(RoutePlan best, long iteration) {
            // nobody looks
        }
    };
}
