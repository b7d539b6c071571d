package org.lovebank.task.complaint.desk;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.ComplaintView;
import org.lovebank.task.complaint.OpenComplaint;
import org.lovebank.task.complaint.form.ComplaintRefusal.NotYourCases;
import org.lovebank.task.complaint.form.ComplaintRequest;
import org.lovebank.task.complaint.form.ComplaintState;

@Path("/api/v1/complaints")
@Tag(name = "Complaints 投诉与异议")
@RolesAllowed("**")
class ComplaintResource {

    private final OpenComplaint openComplaint;
    private final ReadComplaints readComplaints;
    private final CurrentCaller caller;

    ComplaintResource(OpenComplaint openComplaint, ReadComplaints readComplaints, CurrentCaller caller) {
        this.openComplaint = openComplaint;
        this.readComplaints = readComplaints;
        this.caller = caller;
    }

    @POST
    @Once
    @Operation(
            summary = "Complain about a service, or dispute it",
            description =
                    "Until the policy's days after the confirmation. A dispute sets service or goods still that are"
                            + " not confirmed yet, until it is decided. Staff write down what they are told. 投诉或提出异议；异议冻结未确认的服务，直至裁定。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response open(@Valid @NotNull ComplaintRequest asked) {
        ComplaintView complaint = openComplaint.by(caller.get(), asked);
        return Response.created(URI.create("/api/v1/complaints/" + complaint.id()))
                .entity(complaint)
                .build();
    }

    @GET
    @Operation(
            summary = "Cases of an area, or the caller's own",
            description = "Newest first; without area: what one brought or has to answer. 辖区或本人的投诉与异议，最新在前。")
    public Page<ComplaintView> list(
            @QueryParam("area") @Nullable String area,
            @QueryParam("state") @Nullable ComplaintState state,
            @BeanParam Paging paging) {
        if (area == null) {
            return readComplaints.mine(caller.get(), paging);
        }
        if (!AreaPath.wellFormed(area)) {
            throw new Refused(new NotYourCases(""));
        }
        return readComplaints.in(caller.get(), new AreaPath(area), state, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One case", description = "For both sides and the offices of the place. 查看一件投诉或异议。")
    public ComplaintView one(@PathParam("id") UUID id) {
        return readComplaints.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/words")
    @Operation(
            summary = "What was said in a case",
            description =
                    "For both sides and the offices of the place, whose readings are written down. 双方陈述与裁定理由，办理人员查看留痕。")
    public ReadComplaints.WordsView words(@PathParam("id") UUID id) {
        return readComplaints.words(caller.get(), id);
    }
}
