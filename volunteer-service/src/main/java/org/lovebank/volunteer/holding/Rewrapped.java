package org.lovebank.volunteer.holding;

import java.util.UUID;

/** Told inside the transaction in which a person's key was wrapped anew: look-ups must be reckoned anew as well. */
public record Rewrapped(UUID personId) {}
