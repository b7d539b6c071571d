package org.lovebank.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are told. */
@ConfigMapping(prefix = "lovebank.webhooks")
public interface WebhookSettings {

    /** Plain http, and addresses inside this machine or network: for development only. */
    @WithDefault("false")
    boolean privateTargets();

    /** Waits between attempts; after the last one the webhook is disabled: together more than three days. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** How long an endpoint may take, from the connection to the head of its answer. */
    @WithDefault("15s")
    Duration patience();

    /** How long the secret of before is used beside the new one. */
    @WithDefault("24h")
    Duration overlap();

    /** How long deliveries can be looked at and replayed. */
    @WithDefault("30d")
    Duration kept();

    /** Authorities (a PEM file) that are believed beside the JDK's when a receiver shows its certificate. */
    Optional<Path> trustedCertificates();

    /** Webhooks of one client. */
    @WithDefault("10")
    int perClient();

    /** Webhooks told at the same time by one replica. */
    @WithDefault("16")
    int atOnce();
}
