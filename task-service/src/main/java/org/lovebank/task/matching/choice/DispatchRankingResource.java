package org.lovebank.task.matching.choice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Language;

@Path("/api/v1/dispatches/{id}/ranking")
@Tag(name = "Matching 精准匹配")
class DispatchRankingResource {

    private final ReadChoice readChoice;
    private final CurrentCaller caller;

    DispatchRankingResource(ReadChoice readChoice, CurrentCaller caller) {
        this.readChoice = readChoice;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.GRID_DUTY,
        Roles.CENTER_ADMIN,
        Roles.ORG_COORDINATOR
    })
    @Operation(
            summary = "The ranking that stood when an order was sent to an organisation",
            description = "As it stood then; the organisation chooses among people itself. 派单给组织当时的排序快照。")
    public ChoiceView ofDispatch(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String languages) {
        return readChoice.ofDispatch(caller.get(), id, Language.preferredIn(languages));
    }
}
