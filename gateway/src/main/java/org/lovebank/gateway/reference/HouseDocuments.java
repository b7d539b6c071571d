package org.lovebank.gateway.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The houses' own documents, read when somebody asks and kept for a while; a house that is away counts as it was. */
@ApplicationScoped
class HouseDocuments {

    private static final Logger LOG = Logger.getLogger(HouseDocuments.class);
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String OWN = "<default>";

    private final ReferenceSettings settings;
    private final OpenApiDocumentService own;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final HttpClient client;

    HouseDocuments(ReferenceSettings settings, OpenApiDocumentService own, Clock clock) {
        this.settings = settings;
        this.own = own;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Each house's document, the gateway's included; empty where a house has never answered yet. */
    Map<String, Optional<ObjectNode>> all() {
        Map<String, Optional<ObjectNode>> documents = new TreeMap<>();
        documents.put("gateway", ours());
        settings.documents().forEach((house, address) -> documents.put(house, of(house, address)));
        return documents;
    }

    private Optional<ObjectNode> of(String house, URI address) {
        Instant now = clock.instant();
        Reading last = readings.get(house);
        if (last == null || !now.isBefore(last.validUntil())) {
            last = read(house, address, now, last == null ? null : last.document());
            readings.put(house, last);
        }
        return Optional.ofNullable(last.document());
    }

    private Reading read(String house, URI address, Instant now, @Nullable ObjectNode before) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(settings.patience())
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<byte[]> answer = client.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() == 200 && json.readTree(answer.body()) instanceof ObjectNode document) {
                return new Reading(document, now.plus(settings.freshFor()));
            }
            LOG.infof("document unreadable house=%s status=%d", house, answer.statusCode());
        } catch (IOException away) {
            LOG.debugf("document unreadable house=%s reason=%s", house, away.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Reading(before, now.plus(settings.missingFor()));
    }

    /** Written while the gateway was built, so it is read once. */
    private Optional<ObjectNode> ours() {
        Reading ours = readings.computeIfAbsent(OWN, none -> new Reading(parsed(), Instant.MAX));
        return Optional.ofNullable(ours.document());
    }

    private @Nullable ObjectNode parsed() {
        try {
            return json.readTree(own.getDocument(OWN, Format.JSON)) instanceof ObjectNode document ? document : null;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Reading(@Nullable ObjectNode document, Instant validUntil) {}
}
