package org.lovebank.volunteer.award.ballot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/award-campaigns/{campaignId}/ballots")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "awards", description = "Selections 评选")
class BallotResource {

    private final CastBallot castBallot;
    private final CurrentCaller caller;

    BallotResource(CastBallot castBallot, CurrentCaller caller) {
        this.castBallot = castBallot;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.RESIDENT, Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(
            summary = "Vote 投票",
            description =
                    "Once in each series, by people of the place, never for oneself; for whom is kept nowhere. 每人每系列一票，限本地居民，不得投自己，不留存投票内容。")
    public Response cast(@PathParam("campaignId") UUID campaignId, @Valid @NotNull Ballot ballot) {
        castBallot.by(caller.get(), campaignId, ballot.nominationId());
        return Response.status(Response.Status.CREATED)
                .entity(new Counted(true))
                .build();
    }

    /** For whom. */
    record Ballot(@NotNull UUID nominationId) {}

    /** The vote counts. */
    record Counted(boolean counted) {}
}
