package org.lovebank.stack.demo;

/** A login of the demo community, and what somebody who uses it may do there. */
public record DemoLogin(String username, String password, String may) {

    @Override
    public String toString() {
        return username;
    }
}
