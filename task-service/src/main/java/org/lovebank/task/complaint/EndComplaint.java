package org.lovebank.task.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.assignment.SettleDispute;
import org.lovebank.task.claim.SettleGoods;
import org.lovebank.task.complaint.form.ComplaintKind;
import org.lovebank.task.complaint.form.Finding;

/** A case is over: what was frozen for it goes the way that was decided, in the same transaction. */
@ApplicationScoped
public class EndComplaint {

    private final ComplaintRepository complaints;
    private final SettleDispute settleDispute;
    private final SettleGoods settleGoods;
    private final TellComplaint tellComplaint;

    EndComplaint(
            ComplaintRepository complaints,
            SettleDispute settleDispute,
            SettleGoods settleGoods,
            TellComplaint tellComplaint) {
        this.complaints = complaints;
        this.settleDispute = settleDispute;
        this.settleGoods = settleGoods;
        this.tellComplaint = tellComplaint;
    }

    /** Sets disputed service or goods still until the case is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(Subject subject, Instant now) {
        switch (subject.about()) {
            case ASSIGNMENT -> settleDispute.freeze(subject.id(), now);
            case CLAIM -> settleGoods.freeze(subject.id(), now);
        }
    }

    /** Keeps the closed case, carries it out and tells of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Complaint complaint, Instant now) {
        tellComplaint.changed(complaint);
        Subject subject = complaints
                .subject(complaint.ground().about(), complaint.ground().aboutId())
                .orElseThrow(() -> new IllegalStateException("a case is about something"));
        Finding finding = complaint.verdict().finding();
        boolean dispute = complaint.ground().kind() == ComplaintKind.DISPUTE;
        Integer counted = complaint.verdict().counted(complaint.parties().side());
        if (complaint.ground().frozen()) {
            carryOut(complaint, subject, finding, counted, now);
        }
        if (finding != null && finding.upheld()) {
            tellComplaint.upheld(complaint, subject, dispute ? counted : null, now);
        }
    }

    private void carryOut(
            Complaint complaint, Subject subject, @Nullable Finding finding, @Nullable Integer counted, Instant now) {
        boolean withdrawn = finding == Finding.WITHDRAWN;
        boolean nothing = counted != null && counted == 0;
        UUID decider = decider(complaint);
        switch (subject.about()) {
            case ASSIGNMENT -> {
                if (withdrawn) {
                    settleDispute.thaw(subject.id(), now);
                } else if (nothing) {
                    settleDispute.voidIt(
                            subject.id(), decider, complaint.ground().complaintNo(), now);
                } else {
                    settleDispute.confirm(subject.id(), decider, counted, now);
                }
            }
            case CLAIM -> {
                if (withdrawn) {
                    settleGoods.thaw(subject.id(), now);
                } else if (nothing) {
                    settleGoods.undo(subject.id(), now);
                } else {
                    settleGoods.accept(subject.id(), now);
                }
            }
        }
    }

    private static UUID decider(Complaint complaint) {
        UUID appeal = complaint.verdict().appealDecidedBy();
        UUID first = complaint.verdict().decidedBy();
        return appeal != null
                ? appeal
                : first != null ? first : complaint.parties().complainantId();
    }
}
