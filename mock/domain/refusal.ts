/**
 * A rule said no. Refusals are the API's own answers (4xx), never defects of the mock.
 *
 * `code` names the rule; what HTTP status it becomes is the business of the edge (mock/prism).
 * `message` is read by the partner's engineer: it says what was wrong and what would be right.
 */
export type RefusalCode =
  | 'client_unknown'
  | 'client_secret_wrong'
  | 'token_invalid'
  | 'token_expired'
  | 'token_client_deleted'
  | 'permission_missing'
  | 'scanner_unknown'
  | 'user_unknown'
  | 'user_already_enrolled'
  | 'enrollment_already_pending'
  | 'pairing_code_used'
  | 'pairing_code_expired'
  | 'challenge_not_pending'
  | 'challenge_expired'
  | 'webhook_endpoint_taken'
  | 'webhook_name_taken'
  | 'webhook_endpoint_forbidden'
  | 'webhook_api_key_unusable'
  | 'text_not_storable'
  | 'verification_unprocessable'
  | 'simulated_error'
  | 'path_unreadable'
  | 'control_token_wrong'
  | 'call_contradictory'
  | 'not_found'
  | 'not_legal';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
