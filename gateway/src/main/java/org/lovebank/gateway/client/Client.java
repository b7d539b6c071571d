package org.lovebank.gateway.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.grant.GrantRefusal.UnknownScope;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.grant.Scopes;
import org.lovebank.gateway.grant.Terms;
import org.lovebank.gateway.token.Bearer;
import org.lovebank.problem.Refused;

/** A program with credentials of its own: an app's backend, a partner organisation's system. */
@Entity(name = "Client")
@Table(name = "oauth_client")
public class Client {

    @Id
    private UUID id;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(nullable = false)
    private String name;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(nullable = false)
    private List<String> scopes;

    @Column(nullable = false)
    private List<String> areas;

    @Column(nullable = false)
    private List<UUID> orgs;

    @Column(name = "administered_in", nullable = false)
    private List<String> administeredIn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClientStatus status;

    @Embedded
    private Terms terms;

    @Version
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(
            UUID id,
            String clientId,
            String name,
            String secretHash,
            Terms terms,
            List<String> administeredIn,
            Instant now) {
        this.id = id;
        this.clientId = clientId;
        this.name = name;
        this.secretHash = secretHash;
        this.terms = terms;
        this.administeredIn = administeredIn;
        this.scopes = List.of();
        this.areas = List.of();
        this.orgs = List.of();
        this.status = ClientStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Scopes, areas and organisations from now on, given by a caller who reaches that far himself. */
    void receive(Collection<String> given, List<String> in, List<UUID> on, Caller giver, Instant now) {
        given.stream().filter(scope -> !Scopes.ALL.contains(scope)).findFirst().ifPresent(unknown -> {
            throw new Refused(new UnknownScope(unknown));
        });
        Rights.areasMustBeYours(giver, in);
        terms.mustFit(in);
        scopes = given.stream().distinct().sorted().toList();
        areas = in.stream().distinct().toList();
        orgs = on.stream().distinct().toList();
        administeredIn = areas.isEmpty() ? administeredIn : areas;
        changedAt = now;
    }

    /** Makes sure that the caller may see and change this client: it lies within his areas. */
    void mustBeYours(Caller caller) {
        boolean reached = administeredIn.stream().allMatch(area -> caller.reaches(new AreaPath(area)));
        if (!reached) {
            throw new Refused(new ClientRefusal.NoSuchClient(clientId));
        }
    }

    void agreeOn(Terms agreed, Instant now) {
        terms = agreed;
        changedAt = now;
    }

    void rename(String wanted, Instant now) {
        name = wanted;
        changedAt = now;
    }

    void replaceSecret(String newHash, Instant now) {
        secretHash = newHash;
        changedAt = now;
    }

    void become(ClientStatus wanted, Instant now) {
        status = wanted;
        changedAt = now;
    }

    /** The client as bearer of a token of its own, with some of its scopes. */
    public Bearer asBearer(List<String> wantedScopes) {
        return new Bearer(id, clientId, stateId(), List.of(Roles.PARTNER_CLIENT), wantedScopes, areas, orgs);
    }

    /** Names this state of the client: its tokens are taken back when the state changes. */
    public String stateId() {
        return id + "." + version;
    }

    public boolean getsTokens() {
        return status == ClientStatus.ACTIVE;
    }

    public String secretHash() {
        return secretHash;
    }

    public List<String> scopes() {
        return scopes;
    }

    UUID id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    /** How the client is named to the people for whom it acts. */
    public String displayName() {
        return name;
    }

    List<String> administeredIn() {
        return administeredIn;
    }

    List<String> areas() {
        return areas;
    }

    List<UUID> orgs() {
        return orgs;
    }

    Terms terms() {
        return terms;
    }

    ClientStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
