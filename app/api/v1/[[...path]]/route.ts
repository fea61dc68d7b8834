import { notFound } from "@/lib/errors";
import { withCors } from "@/lib/http/cors";
import { problemResponse } from "@/lib/http/problem";
import { requestId } from "@/lib/request-id";

const unknownPath = () => withCors(problemResponse(notFound("path"), requestId()));

export {
  unknownPath as DELETE,
  unknownPath as GET,
  unknownPath as OPTIONS,
  unknownPath as PATCH,
  unknownPath as POST,
  unknownPath as PUT,
};
