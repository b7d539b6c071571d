package org.lovebank.task.activity.signup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.activity.rush.ToldWhenFull;

@Path("/api/v1/activities/{id}/signups")
@Tag(name = "Sign-ups 报名")
class ActivitySignUpResource {

    private final ApplyForShift applyForShift;
    private final ReadSignUp readSignUp;
    private final CurrentCaller caller;

    ActivitySignUpResource(ApplyForShift applyForShift, ReadSignUp readSignUp, CurrentCaller caller) {
        this.applyForShift = applyForShift;
        this.readSignUp = readSignUp;
        this.caller = caller;
    }

    @POST
    @Once
    @ToldWhenFull
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.TEAM_LEADER,
        Roles.TEAM_CORE,
        Roles.ORG_COORDINATOR
    })
    @Operation(
            summary = "Sign up for a shift",
            description =
                    "A place, or a chair in the line, or 409 when both are taken. Organisers write down a yes that"
                            + " they were given. 报名；名额已满则进入候补，候补亦满则拒绝；工作人员可代录本人意愿。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response apply(@PathParam("id") UUID id, @Valid @NotNull SignUpRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(applyForShift.by(caller.get(), id, asked))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Everybody who signed up, for those who organise",
            description = "In the order in which they came. 报名名单，仅限组织者。")
    public Page<SignUpView> all(
            @PathParam("id") UUID id, @QueryParam("state") @Nullable SignUpState state, @BeanParam Paging paging) {
        return readSignUp.of(caller.get(), id, state, paging);
    }
}
