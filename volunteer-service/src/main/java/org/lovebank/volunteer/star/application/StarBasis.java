package org.lovebank.volunteer.star.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** On what a star rests: minutes and performance at that moment, with the versions of the rules that were asked. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record StarBasis(
        @Column(name = "basis_minutes") long honourMinutes,
        @Column(name = "basis_score_tenths") @Nullable Integer scoreTenths,
        @Column(name = "basis_complaints") int upheldComplaints,
        @Column(name = "rating_policy_version") int ratingPolicyVersion,
        @Column(name = "award_policy_version") int awardPolicyVersion) {}
