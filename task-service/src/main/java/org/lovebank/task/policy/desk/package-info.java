/** The desk 政策台 where policies are read and a next version is published; it knows the shelf, not what a policy is for. */
@NullMarked
package org.lovebank.task.policy.desk;

import org.jspecify.annotations.NullMarked;
