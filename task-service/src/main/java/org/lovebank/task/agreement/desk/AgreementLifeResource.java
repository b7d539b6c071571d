package org.lovebank.task.agreement.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.version.Version;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.desk.AgreementRequest.EndingRequest;
import org.lovebank.task.agreement.desk.AgreementRequest.SignatureRequest;
import org.lovebank.task.agreement.desk.AgreementRequest.SuspensionRequest;
import org.lovebank.task.agreement.signature.SignAgreement;

@Path("/api/v1/agreements/{id}")
@Tag(name = "Agreements 帮扶协议")
class AgreementLifeResource {

    private final SignAgreement signAgreement;
    private final MoveAgreement moveAgreement;
    private final ReadAgreement readAgreement;
    private final CurrentCaller caller;

    AgreementLifeResource(
            SignAgreement signAgreement,
            MoveAgreement moveAgreement,
            ReadAgreement readAgreement,
            CurrentCaller caller) {
        this.signAgreement = signAgreement;
        this.moveAgreement = moveAgreement;
        this.readAgreement = readAgreement;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/signatures")
    @RolesAllowed("**")
    @Operation(
            summary = "Sign",
            description =
                    "Personally: the beneficiary or their proxy, each volunteer, the team's leader, the station. Staff enter a "
                            + "beneficiary's PAPER signature. 各方本人签署；工作人员可代录受助人的纸质签名。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest asked) {
        Caller who = caller.get();
        return answer(
                asked.onPaper()
                        ? signAgreement.onPaper(who, id, asked.revision())
                        : signAgreement.by(who, id, asked.revision()));
    }

    @POST
    @Once
    @Path("/activation")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(summary = "Let it begin", description = "On its first day it begins by itself. 启动协议；到期首日自动启动。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response activate(@PathParam("id") UUID id) {
        return answer(moveAgreement.activate(caller.get(), id));
    }

    @POST
    @Once
    @Path("/suspension")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Let it rest",
            description =
                    "No orders are made meanwhile, and those for days to come are cancelled. 中止协议，期间不生成订单，已生成的后续订单取消。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response suspend(@PathParam("id") UUID id, @Valid @NotNull SuspensionRequest asked) {
        return answer(moveAgreement.suspend(caller.get(), id, asked.reason()));
    }

    @POST
    @Once
    @Path("/resumption")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(summary = "Let it go on", description = "Its orders are made again. 恢复已中止的协议，重新生成订单。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response resume(@PathParam("id") UUID id) {
        return answer(moveAgreement.resume(caller.get(), id));
    }

    @POST
    @Once
    @Path("/ending")
    @RolesAllowed("**")
    @Operation(
            summary = "End it",
            description =
                    "Any party may terminate, with a reason; staff say that it is completed. Its orders for days to come are cancelled."
                            + " 任何一方可说明理由终止；工作人员可登记完成；后续订单取消。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response end(@PathParam("id") UUID id, @Valid @NotNull EndingRequest asked) {
        return answer(moveAgreement.end(caller.get(), id, asked.ending(), asked.reason()));
    }

    private Response answer(Agreement agreement) {
        AgreementView view = readAgreement.one(caller.get(), agreement.id());
        return Response.ok(view)
                .header("ETag", new Version(view.version()).tag())
                .build();
    }
}
