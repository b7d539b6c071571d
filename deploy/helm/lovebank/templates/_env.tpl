{{/* The keys of the suite's secret that a house is shown. */}}
{{- define "lovebank.keys" -}}
- master-key
- cursor-key
{{- if eq .name "volunteer" }}
- certificate-key
{{- else if eq .name "timebank" }}
- checkpoint-key
{{- else if eq .name "gateway" }}
- admin-password
{{- end }}
{{- end -}}

{{/* The setting that a key belongs to. */}}
{{- define "lovebank.keySetting" -}}
{{- if eq . "admin-password" -}}LOVEBANK_BOOTSTRAP_ADMIN_PASSWORD{{- else -}}LOVEBANK_{{ . | upper | replace "-" "_" }}{{- end -}}
{{- end -}}

{{/* A house's keys and its password as owner or app, as files. */}}
{{- define "lovebank.secrets" -}}
defaultMode: 0440
sources:
  - secret:
      name: {{ .root.Values.secrets.suite }}
      items:
        {{- range include "lovebank.keys" . | fromYamlArray }}
        - {key: {{ . }}, path: {{ . }}}
        {{- end }}
  - secret:
      name: {{ .root.Values.secrets.databases }}
      items:
        - {key: {{ .name }}-{{ .role }}-password, path: database-password}
{{- end -}}

{{/* What a house is told by its environment: settings as they are, secrets as the names of files. */}}
{{- define "lovebank.env" -}}
{{- $root := .root -}}
{{- $files := "/run/secrets/lovebank" -}}
{{- $service := printf "http://%s" $root.Release.Name -}}
{{- $env := dict
  "KAFKA_BOOTSTRAP_SERVERS" $root.Values.kafka.bootstrap
  "LOVEBANK_ACCESS_ISSUER" $root.Values.publicUrl
  "LOVEBANK_PAPER_ADDRESS" $root.Values.publicUrl
  "LOVEBANK_ACCESS_AUDIENCE" "lovebank"
  "LOVEBANK_ACCESS_JWKS_URL" (printf "%s-gateway:%v/oauth2/jwks" $service $root.Values.houses.gateway.port)
  "LOVEBANK_DRAIN_DELAY" (printf "%vs" $root.Values.drain.delaySeconds)
  "LOVEBANK_EVENTLOG_RELAY_CREATE_TOPICS" "false"
  "QUARKUS_DATASOURCE_JDBC_URL" (include "lovebank.jdbc" .)
  "QUARKUS_DATASOURCE_JDBC_MAX_SIZE" (.house.connections | toString)
  "QUARKUS_DATASOURCE_USERNAME" (printf "%s_app" .name)
  "QUARKUS_DATASOURCE_PASSWORD_FILE" (printf "%s/database-password" $files)
  "QUARKUS_FLYWAY_MIGRATE_AT_START" "false"
  "QUARKUS_MANAGEMENT_PORT" (.house.managementPort | toString)
  "QUARKUS_SHUTDOWN_TIMEOUT" (printf "%vS" $root.Values.drain.shutdownSeconds)
-}}
{{- range include "lovebank.keys" . | fromYamlArray -}}
{{- $_ := set $env (printf "%s_FILE" (include "lovebank.keySetting" .)) (printf "%s/%s" $files .) -}}
{{- end -}}
{{- range $source := index (include "lovebank.sources" . | fromYaml) .name -}}
{{- $_ := set $env (printf "LOVEBANK_EVENTLOG_SOURCES_%s" (upper $source)) (printf "%s-%s:%v" $service $source (index $root.Values.houses $source).managementPort) -}}
{{- end -}}
{{- if eq .name "gateway" -}}
{{- $_ := set $env "LOVEBANK_GATEWAY_PORT" (.house.port | toString) -}}
{{- $_ := set $env "LOVEBANK_GATEWAY_DRAIN_TIMEOUT" (printf "%vS" $root.Values.drain.doorSeconds) -}}
{{- with $root.Values.network.trustedProxies -}}
{{- $_ := set $env "LOVEBANK_GATEWAY_TRUSTED_PROXIES" . -}}
{{- end -}}
{{- range $other := list "volunteer" "timebank" "task" -}}
{{- $to := index $root.Values.houses $other -}}
{{- $_ := set $env (printf "LOVEBANK_GATEWAY_UPSTREAMS_%s" (upper $other)) (printf "%s-%s:%v" $service $other $to.port) -}}
{{- $_ := set $env (printf "LOVEBANK_REFERENCE_DOCUMENTS_%s" (upper $other)) (printf "%s-%s:%v/openapi?format=json" $service $other $to.managementPort) -}}
{{- end -}}
{{- else -}}
{{- $_ := set $env "QUARKUS_HTTP_HOST" "0.0.0.0" -}}
{{- $_ := set $env "QUARKUS_HTTP_PORT" (.house.port | toString) -}}
{{- end -}}
{{- range $key, $value := mustMergeOverwrite $env (.house.env | default dict) }}
- {name: {{ $key }}, value: {{ $value | toString | quote }}}
{{- end }}
{{- end -}}
