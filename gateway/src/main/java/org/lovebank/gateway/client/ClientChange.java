package org.lovebank.gateway.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.ClientRefusal.OnlyLess;
import org.lovebank.gateway.grant.Custody;
import org.lovebank.gateway.grant.Holding;
import org.lovebank.problem.Refused;

/** What is to be different about a client; what is absent stays. */
@Schema(name = "ClientChange")
record ClientChange(
        @Nullable @Size(min = 1, max = 200) String name,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> scopes,

        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = NewClient.AREA) String> areas,
        @Nullable @Size(max = 50) List<@NotNull UUID> orgs,
        @Nullable ClientStatus status,

        @Nullable @Positive @Schema(description = "Requests a day. 每日请求额度。")
        Long dailyQuota,

        @Nullable @Positive @Schema(description = "Requests a month. 每月请求额度。")
        Long monthlyQuota) {

    /** Who may have this change of this client: nobody adds to a partner's, and the partner itself only takes away. */
    void mustFit(Client client, Caller caller) {
        Holding held = client.holding();
        Holding wanted = of(held);
        boolean adds = !held.scopes().containsAll(wanted.scopes())
                || !held.orgs().containsAll(wanted.orgs())
                || !wanted.areas().stream().allMatch(area -> reaches(held.areas(), area));
        boolean decides = dailyQuota != null || monthlyQuota != null || status == ClientStatus.ACTIVE;
        Custody custody = client.custody();
        boolean trialMoves = client.terms().sandbox() && custody.isAdministeredBy(caller);
        if ((custody.isPartners() && adds && !trialMoves) || (decides && !custody.isAdministeredBy(caller))) {
            throw new Refused(new OnlyLess(client.clientId()));
        }
    }

    /** What a client holds after the change. */
    Holding of(Holding held) {
        return new Holding(or(scopes, held.scopes()), or(areas, held.areas()), or(orgs, held.orgs()));
    }

    private static <T> List<T> or(@Nullable List<T> wanted, List<T> held) {
        return wanted == null ? held : wanted;
    }

    private static boolean reaches(List<String> held, String area) {
        return held.stream().anyMatch(each -> new AreaPath(each).contains(new AreaPath(area)));
    }

    boolean touchesRights() {
        return scopes != null || areas != null || orgs != null;
    }
}
