package org.copydesk.config;

/** How daemons agree on which of them polls what. */
public enum Cluster {
  /** There is one daemon that polls. */
  NONE,
  /** By locks on files, for daemons of one machine or of one shared disk. */
  FILE,
  /** By the leases of a Kubernetes cluster. */
  KUBERNETES
}
