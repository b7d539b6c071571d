package org.lovebank.gateway.exchange;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person lets this program act for him, since then. */
@Schema(name = "ClientAgreement")
record Agreement(String clientId, String clientName, Instant agreedAt) {}
