#!/usr/bin/env bash
# What the control plane brings about, with nothing but curl: a pairing by hand, the wrong person, an hour that passes,
# deliveries that are lost and repeated, and the way back.
#
#   API=http://127.0.0.1:4010 CLIENT_ID=… CLIENT_SECRET=… CONTROL_TOKEN=… examples/simulate.sh
#
# The mock prints these values when it starts. Every step waits for what it expects and fails when it does not come.
set -euo pipefail
: "${API:=http://127.0.0.1:4010}" "${CLIENT_ID:?}" "${CLIENT_SECRET:?}" "${CONTROL_TOKEN:?}"

# api METHOD PATH [BODY]: what the API answers.
api() { curl -sS -X "$1" "$API$2" -H "Authorization: Bearer ${TOKEN:-}" -H 'Content-Type: application/json' ${3:+-d "$3"}; }
# mock METHOD PATH [BODY]: the same of the control plane; a refusal ends the script.
mock() {
  curl -sS --fail-with-body -X "$1" "$API/__mock/v1$2" -H "Authorization: Bearer $CONTROL_TOKEN" \
    -H 'Content-Type: application/json' ${3:+-d "$3"}
}
# first NAME: the first field of that name in the JSON on standard input, without its quotes.
first() { grep -oE "\"$1\":\"?[^\",}]*" | head -n 1 | sed -E 's/.*:"?//'; }
# expect WORD TEXT: ends the script unless the text contains the word.
expect() { case $2 in *"$1"*) ;; *) echo "Expected $1 in: $2" >&2; exit 1 ;; esac; }
# wait_for EVENT_TYPE FIELDS: the event of that type whose data has these fields, as soon as it is there.
wait_for() { mock POST /wait "{ \"event_type\": \"$1\", \"where\": $2, \"timeout_ms\": 10000 }"; }
token() {
  TOKEN=$(api POST /v1/auth/token "{ \"grant_type\": \"client_credentials\", \"client_id\": \"$CLIENT_ID\",
    \"client_secret\": \"$CLIENT_SECRET\" }" | first access_token)
}

echo '0. There is a point to return to, and nobody acts without being told'
mock POST /snapshots '{ "name": "simulate" }' > /dev/null
mock PATCH /settings '{ "auto_pair": false, "auto_present": false }' > /dev/null

echo '1. Register a device, and enter its code by hand'
token
api POST /v1/webhooks '{ "name": "Simulation", "endpoint": "https://sink.mock.invalid/simulate",
  "events": ["device.paired", "enrollment.complete", "verification.complete"] }' > /dev/null
CODE=$(api POST /v1/devices '{ "device_name": "Scanner-04", "location": "Main Entrance" }' | first pairing_code)
SCANNER=$(mock POST /scanners | first hardware_id)
mock POST "/scanners/$SCANNER/enter_pairing_code" "{ \"pairing_code\": \"$CODE\" }" > /dev/null
expect "$SCANNER" "$(wait_for device.paired "{ \"device_name\": \"Scanner-04\" }")"

echo '2. Enroll both palms of somebody'
CHALLENGE=$(api POST /v1/enroll/both "{ \"external_user_id\": \"user-4421\", \"hardware_id\": \"$SCANNER\" }" | first challenge_id)
mock POST "/scanners/$SCANNER/present_palm" > /dev/null
expect "$CHALLENGE" "$(wait_for enrollment.complete '{ "palm_type": "left" }')"
expect "$CHALLENGE" "$(wait_for enrollment.complete '{ "palm_type": "right" }')"

echo '3. Verify them, but somebody else puts the palm on the scanner'
CHALLENGE=$(api POST /v1/verify "{ \"external_user_id\": \"user-4421\", \"hardware_id\": \"$SCANNER\" }" | first challenge_id)
mock POST "/scanners/$SCANNER/present_palm" '{ "person": "user-7" }' > /dev/null
expect '"matched":false' "$(wait_for verification.complete "{ \"challenge_id\": \"$CHALLENGE\" }")"

echo '4. An hour passes: the token is dead, and a new one lives'
mock POST /clock/advance '{ "by_seconds": 3601 }' > /dev/null
expect 'The access token expired' "$(api POST /v1/verify "{ \"external_user_id\": \"user-4421\", \"hardware_id\": \"$SCANNER\" }")"
token

echo '5. A result that is lost at first and then arrives twice'
BEFORE=$(mock GET /sinks/simulate | first captured)
mock POST /faults '{ "match": { "event_type": "verification.complete" }, "effect": { "type": "drop" } }' > /dev/null
mock POST /faults '{ "match": { "event_type": "verification.complete" }, "effect": { "type": "duplicate" } }' > /dev/null
CHALLENGE=$(api POST /v1/verify "{ \"external_user_id\": \"user-4421\", \"hardware_id\": \"$SCANNER\" }" | first challenge_id)
mock POST "/scanners/$SCANNER/present_palm" > /dev/null
expect '"matched":true' "$(wait_for verification.complete "{ \"challenge_id\": \"$CHALLENGE\" }")"
mock POST /clock/advance '{ "by_seconds": 10 }' > /dev/null
expect "\"captured\":$((BEFORE + 2))," "$(mock GET /sinks/simulate)"
expect '"hits":1' "$(mock GET /faults)"
mock DELETE /faults > /dev/null

echo '6. Back to where it began'
mock POST /snapshots/simulate/restore > /dev/null
expect '0 users' "$(mock GET /users)"
echo 'Everything happened as it should.'
