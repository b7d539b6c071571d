package org.lovebank.task.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/evaluations")
@Tag(name = "Evaluations 评价")
class EvaluationResource {

    private final SubmitEvaluation submitEvaluation;
    private final ReadEvaluations readEvaluations;
    private final CurrentCaller caller;

    EvaluationResource(SubmitEvaluation submitEvaluation, ReadEvaluations readEvaluations, CurrentCaller caller) {
        this.submitEvaluation = submitEvaluation;
        this.readEvaluations = readEvaluations;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Say how a service was",
            description = "The recipient about the volunteer, the volunteer about the visit: once each, within the"
                    + " policy's days after the confirmation; staff write down what they are told by phone, at the counter"
                    + " or on paper. 双方互评，各一次，限期内；工作人员可代录电话、柜台、纸质评价。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response submit(@Valid @NotNull EvaluationRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(submitEvaluation.by(caller.get(), asked))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "What was said about one service, or about the caller",
            description =
                    "Anonymous opinions reach whom they are about only within the average. 某次服务的评价；不带参数为对本人的评价，匿名评价只计入均分。")
    public Page<EvaluationView> list(@QueryParam("assignment") @Nullable UUID assignmentId, @BeanParam Paging paging) {
        return assignmentId == null
                ? readEvaluations.aboutMe(caller.get(), paging)
                : readEvaluations.ofAssignment(caller.get(), assignmentId);
    }

    @GET
    @Path("/summary")
    @RolesAllowed("**")
    @Operation(
            summary = "What recipients say about a volunteer, together",
            description = "For the volunteer and the offices of the place; no average below the policy's number of"
                    + " opinions. 志愿者的评价均分与满意率；人数不足时不显示均分。")
    public SummaryView summary(@QueryParam("volunteer") @NotNull UUID volunteerId) {
        return readEvaluations.summary(caller.get(), volunteerId);
    }
}
