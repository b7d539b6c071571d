package org.lovebank.gateway.login;

import java.util.UUID;

/** Told inside the transaction of the change: whoever is signed in with this login must sign in again. */
public record RightsChanged(UUID loginId) {}
