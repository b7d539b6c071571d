package org.lovebank.stack.demo.journey;

/** A step of the story did not end as it should; the message says what was expected and what was seen. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepFailed(String message) {
        super(message);
    }
}
