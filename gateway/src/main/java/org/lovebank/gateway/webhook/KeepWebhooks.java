package org.lovebank.gateway.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.gateway.grant.Scopes;
import org.lovebank.gateway.secret.MasterKey;
import org.lovebank.gateway.webhook.WebhookRefusal.ClientNotKnownHere;
import org.lovebank.gateway.webhook.WebhookRefusal.EventsNotYours;
import org.lovebank.gateway.webhook.WebhookRefusal.NoSuchWebhook;
import org.lovebank.gateway.webhook.WebhookRefusal.TargetNotAllowed;
import org.lovebank.gateway.webhook.WebhookRefusal.TooManyWebhooks;
import org.lovebank.gateway.webhook.WebhookRefusal.UnknownEventType;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;

/** Makes, changes and shows the webhooks of the client that asks. */
@ApplicationScoped
public class KeepWebhooks {

    private static final String LIST = "webhooks";

    private final WebhookRepository webhooks;
    private final WebhookSettings settings;
    private final MasterKey masterKey;
    private final Cursors cursors;
    private final Clock clock;

    KeepWebhooks(
            WebhookRepository webhooks, WebhookSettings settings, MasterKey masterKey, Cursors cursors, Clock clock) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.masterKey = masterKey;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The view with the secret, which nobody can show again. */
    @Transactional
    WebhookView make(Caller caller, WebhookRequests.New wanted) {
        mustReadEvents(caller);
        mustBeTellable(wanted.url(), wanted.eventTypes());
        long held = webhooks.countUnderLock(caller.clientId())
                .orElseThrow(() -> new Refused(new ClientNotKnownHere(caller.clientId())));
        if (held >= settings.perClient()) {
            throw new Refused(new TooManyWebhooks(settings.perClient()));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        SigningSecret secret = SigningSecret.random();
        Webhook webhook = new Webhook(
                id,
                caller.clientId(),
                wanted.url(),
                wanted.eventTypes().stream().distinct().toList(),
                masterKey.seal(secret.bytes(), Webhook.place(id)),
                clock.instant());
        webhooks.persist(webhook);
        return WebhookView.withSecret(webhook, secret.written());
    }

    @Transactional
    Webhook change(Caller caller, UUID id, @Nullable String ifMatch, WebhookRequests.Change change) {
        mustReadEvents(caller);
        Webhook webhook = forChange(caller, id);
        new Version(webhook.version()).mustMatch(ifMatch);
        String url = change.url() == null ? webhook.url() : change.url();
        List<String> types = change.eventTypes() == null ? webhook.eventTypes() : change.eventTypes();
        mustBeTellable(url, types);
        WebhookStatus status = change.status() == null
                ? webhook.status()
                : WebhookStatus.valueOf(change.status().name());
        webhook.become(
                url,
                types.stream().distinct().toList(),
                status == WebhookStatus.DISABLED ? WebhookStatus.ACTIVE : status,
                clock.instant());
        webhooks.flush();
        return webhook;
    }

    @Transactional
    WebhookView renewSecret(Caller caller, UUID id) {
        Webhook webhook = forChange(caller, id);
        SigningSecret secret = SigningSecret.random();
        Instant now = clock.instant();
        webhook.replaceSecret(masterKey.seal(secret.bytes(), Webhook.place(id)), now.plus(settings.overlap()), now);
        return WebhookView.withSecret(webhook, secret.written());
    }

    @Transactional
    void delete(Caller caller, UUID id) {
        webhooks.delete(forChange(caller, id));
    }

    /** Makes sure that the webhook is the caller's. */
    @Transactional
    public void mustBeYours(Caller caller, UUID id) {
        one(caller, id);
    }

    @Transactional
    Webhook one(Caller caller, UUID id) {
        return webhooks.of(caller.clientId(), id).orElseThrow(() -> new Refused(new NoSuchWebhook(id)));
    }

    @Transactional
    Page<WebhookView> page(Caller caller, Paging paging) {
        List<Webhook> found = webhooks.of(caller.clientId(), cursors.idPosition(paging, LIST), paging.size() + 1);
        return cursors.page(found, paging, LIST, webhook -> List.of(webhook.id().toString()))
                .map(WebhookView::of);
    }

    private Webhook forChange(Caller caller, UUID id) {
        return webhooks.findForChange(id)
                .filter(found -> found.clientId().equals(caller.clientId()))
                .orElseThrow(() -> new Refused(new NoSuchWebhook(id)));
    }

    private static void mustReadEvents(Caller caller) {
        if (!caller.scopes().contains(Scopes.EVENTS_READ)) {
            throw new Refused(new EventsNotYours());
        }
    }

    private void mustBeTellable(String url, List<String> types) {
        if (TargetAddress.read(url, settings.privateTargets()).isEmpty()) {
            throw new Refused(new TargetNotAllowed());
        }
        types.stream().filter(type -> !PartnerEvents.areTold(type)).findFirst().ifPresent(unknown -> {
            throw new Refused(new UnknownEventType(unknown));
        });
    }
}
