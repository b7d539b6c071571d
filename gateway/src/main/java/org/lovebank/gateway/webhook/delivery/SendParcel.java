package org.lovebank.gateway.webhook.delivery;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.webhook.HostNames;
import org.lovebank.gateway.webhook.TargetAddress;
import org.lovebank.gateway.webhook.TrustedAuthorities;
import org.lovebank.gateway.webhook.WebhookSettings;

/**
 * Sends one parcel. The name is resolved here and once, every address behind it must be public, and the connection goes to
 * the very address that was looked at, while the certificate must be the name's; redirects are not followed, and nothing of
 * the answer but its status is read.
 */
@ApplicationScoped
class SendParcel {

    private static final long LONGEST_WAIT_SECONDS = 86_400;

    private final Vertx vertx;
    private final WebhookSettings settings;
    private final HostNames names;
    private final Optional<TrustManager> authorities;

    SendParcel(Vertx vertx, WebhookSettings settings, HostNames names) {
        this.vertx = vertx;
        this.settings = settings;
        this.names = names;
        this.authorities = settings.trustedCertificates().map(TrustedAuthorities::with);
    }

    Receipt now(Parcel parcel) {
        Optional<TargetAddress> target = TargetAddress.read(parcel.url(), settings.privateTargets());
        if (target.isEmpty()) {
            return Receipt.unanswered("TARGET_NOT_ALLOWED");
        }
        try {
            List<InetAddress> resolved = names.addressesOf(target.get().uri().getHost());
            if (!settings.privateTargets() && !resolved.stream().allMatch(TargetAddress::isPublic)) {
                return Receipt.unanswered("TARGET_NOT_PUBLIC");
            }
            return send(parcel, target.get(), resolved.getFirst());
        } catch (UnknownHostException unknown) {
            return Receipt.unanswered("HOST_UNKNOWN");
        } catch (TimeoutException late) {
            return Receipt.unanswered("TOO_SLOW");
        } catch (ExecutionException | CompletionException failed) {
            return Receipt.unanswered(isDistrust(failed) ? "CERTIFICATE_REFUSED" : "NOT_REACHED");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Receipt.unanswered("STOPPED");
        }
    }

    private Receipt send(Parcel parcel, TargetAddress target, InetAddress address)
            throws InterruptedException, ExecutionException, TimeoutException {
        long patience = settings.patience().toMillis();
        HttpClient client = vertx.createHttpClient(options());
        try {
            return client.request(new RequestOptions()
                            .setMethod(HttpMethod.POST)
                            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                            .setHost(target.uri().getHost())
                            .setPort(target.port())
                            .setURI(target.target())
                            .setSsl(target.isSecure())
                            .setFollowRedirects(false)
                            .setConnectTimeout(patience)
                            .setTimeout(patience)
                            .putHeader("Content-Type", "application/json")
                            .putHeader("User-Agent", "lovebank-webhooks/1")
                            .putHeader("webhook-id", parcel.messageId())
                            .putHeader("webhook-timestamp", Long.toString(parcel.timestamp()))
                            .putHeader("webhook-signature", parcel.signature()))
                    .compose(request -> request.send(Buffer.buffer(parcel.body())))
                    .map(SendParcel::receipt)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience, TimeUnit.MILLISECONDS);
        } finally {
            client.close();
        }
    }

    /** The name in the certificate must be the target's: the address alone says nothing about who answers there. */
    private HttpClientOptions options() {
        HttpClientOptions options =
                new HttpClientOptions().setKeepAlive(false).setTrustAll(false).setVerifyHost(true);
        authorities.ifPresent(manager -> options.setTrustOptions(TrustOptions.wrap(manager)));
        return options;
    }

    private static boolean isDistrust(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(SSLException.class::isInstance);
    }

    private static Receipt receipt(HttpClientResponse answer) {
        return Receipt.answered(answer.statusCode(), waitSeconds(answer.getHeader("Retry-After")));
    }

    private static long waitSeconds(@Nullable String given) {
        return given != null && given.matches("\\d{1,9}") ? Math.min(Long.parseLong(given), LONGEST_WAIT_SECONDS) : 0;
    }
}
