/** Tests of disputes on postings. */
@org.jspecify.annotations.NullMarked
package org.lovebank.timebank.dispute;
